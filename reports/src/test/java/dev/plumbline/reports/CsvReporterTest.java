package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReporterTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        new CsvReporter().write(SampleRun.plain(), folder);
    }

    @Test
    void metrics_have_a_row_a_number() throws IOException {
        assertThat(Files.readString(folder.resolve("metrics.csv"))).isEqualTo("""
                task,arm,method,slice,metric,against,axis,step,round,state,estimate,low,high,n,clusters,seeds,reason
                error-mix plain,weak,,all,accuracy,truth,,,,value,0.75,0.73,0.77,4,2,2,
                error-mix plain,student,soft,all,accuracy,ratings,,,,value,0.882,0.87,0.894,4,2,2,
                error-mix plain,student,soft,all,accuracy,truth,,,,value,0.7625,0.74,0.785,4,2,2,
                error-mix plain,student,soft,all,divergence,truth,,,,value,0.1195,0.1,0.139,4,2,2,
                error-mix plain,student,soft,all,inherited-error,truth,,,,value,0.7,0.66,0.74,4,2,2,
                error-mix plain,student,soft,all,pgr,truth,,,,value,0.05,0.01,0.09,4,2,2,
                error-mix plain,student,soft,all,pgr-balanced-accuracy,truth,,,,unstable,0.0625,,,4,2,2,the interval of the gap includes 0 plain
                error-mix plain,student,soft,all,auc,ratings,,,,undefined,,,,,,,the ratings hold one class only plain
                error-mix plain,student,soft,all,auc,truth,,,,value,0.8,,,4,2,2,
                error-mix plain,ceiling,,all,accuracy,truth,,,,value,0.998,0.99,1.0,4,2,2,
                error-mix plain,ceiling,,all,inherited-error,truth,,,,value,0.01,0.0,0.02,4,2,2,
                error-mix plain,student,soft,all,memorisation,truth,,,,value,0.125,0.05,0.2,4,2,2,
                error-mix plain,student,soft,all,ece,ratings,,,,value,0.0625,0.03,0.1,4,2,2,
                error-mix plain,student,soft,all,ece,truth,,,,value,0.25,0.2,0.3,4,2,2,
                error-mix plain,student,soft,all,reliability-forecast,truth,bin,1,,value,0.375,0.25,0.5,4,2,2,
                error-mix plain,student,soft,all,reliability-frequency,truth,bin,1,,value,0.5,0.25,0.75,4,2,2,
                error-mix plain,weak,,carry=plain,accuracy,truth,,,,value,0.45,0.41,0.49,4,2,2,
                error-mix plain,student,soft,carry=plain,accuracy,truth,,,,value,0.29,0.25,0.33,4,2,2,
                error-mix plain,student,soft,carry=plain,divergence,truth,,,,value,-0.25,-0.3,-0.2,4,2,2,
                error-mix plain,student,soft,carry=plain,inherited-error,truth,,,,undefined,,,,,,,the weak labels make no error there plain
                error-mix plain,ceiling,,carry=plain,accuracy,truth,,,,value,0.997,0.98,1.0,4,2,2,
                audit,scores,grm,all,pairwise-accuracy,truth,,,,value,0.59428571,0.54,0.6475,4,2,2,
                audit,scores,grm,all,ties,truth,,,,value,0.0025,0.0,0.005,4,2,2,
                audit,scores,grm,carry=plain,pairwise-accuracy,truth,,,,value,0.5,0.4,0.6,4,2,2,
                raters,weak,,all,accuracy,truth,,,,value,0.6666666666666666,0.25,0.95,4,2,2,
                raters,alarm,odd-rater,all,power,ratings,error,plain,,value,0.9375,0.75,1.0,4,2,2,
                panel,weak,,all,accuracy,truth,,,,value,0.5,0.25,0.75,4,2,2,
                panel,aggregation,majority,all,accuracy,truth,,,,value,0.5,0.25,0.75,4,2,2,
                panel,aggregation,dawid-skene,all,accuracy,truth,,,,value,0.75,0.5,1.0,4,2,2,
                panel,group,crowd plain,all,accuracy,truth,,,,value,0.5,0.25,0.75,4,2,2,
                panel,group,expert,all,accuracy,truth,,,,undefined,,,,,,,no example is rated plain
                panel,student,plain,all,accuracy,truth,round,0,,value,0.75,0.7,0.8,4,2,2,
                panel,student,plain,all,accuracy,truth,round,1,,undefined,,,,,,,nothing left plain
                panel,student,plain,all,accuracy,truth,round,2,,value,0.5,0.45,0.55,4,2,2,
                panel,alarm,odd-rater,all,false-alarm,ratings,,,,value,0.05,0.0,0.1,4,2,2,
                panel,alarm,odd-rater,all,power,ratings,error,plain,,value,0.125,0.1,0.15,4,2,2,
                panel,alarm,label-error,all,false-alarm,truth,,,,value,0.05,0.0,0.1,4,2,2,
                panel,alarm,label-error,all,power,truth,error,plain,,value,0.975,0.95,1.0,4,2,2,
                panel,weak,,all,approval,ratings,group,crowd plain,,value,0.5,0.25,0.75,4,2,2,
                panel,weak,,all,approval,ratings,group,expert,,value,0.875,0.75,1.0,4,2,2,
                panel,policy,plain,all,utility,ratings,group,crowd plain,,value,0.5,0.25,0.75,4,2,2,
                panel,policy,plain,all,mean-utility,ratings,,,,value,0.5,0.25,0.75,4,2,2,
                panel,policy,plain,all,good-falls-detected,truth,,,,value,2.0,2.0,2.0,4,2,2,
                panel,policy,plain,all,feature-shift-detected,ratings,,,,undefined,,,,,,,never in 2 rounds plain
                panel,policy,plain,carry=plain,patched,truth,,,,value,1.0,1.0,1.0,4,2,2,
                panel,aggregation,plain,all,accuracy,truth,correlation,0,,value,0.875,0.8125,0.9375,4,2,2,
                panel,aggregation,plain,all,confidence,ratings,correlation,0,,value,0.75,0.6875,0.8125,4,2,2,
                panel,raters,,all,krippendorff-alpha,ratings,correlation,0,,value,0.25,0.1875,0.3125,4,2,2,
                panel,raters,,all,consensus,ratings,correlation,0,,value,0.25,0.1875,0.3125,4,2,2,
                panel,aggregation,plain,all,accuracy,truth,correlation,1,,value,0.625,0.5625,0.6875,4,2,2,
                panel,aggregation,plain,all,confidence,ratings,correlation,1,,value,1.0,0.9375,1.0625,4,2,2,
                panel,raters,,all,krippendorff-alpha,ratings,correlation,1,,value,1.0,0.9375,1.0625,4,2,2,
                panel,raters,,all,consensus,ratings,correlation,1,,value,1.0,0.9375,1.0625,4,2,2,
                """);
    }

    @Test
    void gates_have_a_row_a_gate_with_the_bounds_at_its_own_confidence() throws IOException {
        assertThat(Files.readString(folder.resolve("gates.csv"))).isEqualTo("""
                task,gate,name,kind,file,line,metric,arm,method,slice,against,axis,step,relation,bound,confidence,expect,outcome,standing,silence,waiver,estimate,low,high,clusters_needed,sentence,because
                error-mix plain,1,pgr at least .2,bound,tasks/sample/task.yaml,31,pgr,student,soft,all,truth,,,at-least,0.2,0.95,pass,fail,red,untested,,0.05,0.02,0.08,,sentence of pgr plain,because plain
                error-mix plain,2,inherited-error at most .75,bound,tasks/sample/task.yaml,32,inherited-error,student,soft,all,truth,,,at-most,0.75,0.95,pass,pass,as-expected,untested,,0.7,0.67,0.73,,sentence of inherited-error plain,because plain
                error-mix plain,3,divergence at most 0,bound,tasks/sample/task.yaml,33,divergence,student,soft,all,truth,,,at-most,0.0,0.95,fail,fail,as-expected,untested,,0.1195,0.11,0.129,,sentence of divergence plain,because plain
                error-mix plain,4,auc at least .5,bound,tasks/sample/task.yaml,34,auc,student,soft,all,truth,,,at-least,0.5,0.95,pass,inconclusive,undecided,untested,,0.8,,,,sentence of auc plain,because plain
                raters,1,accuracy at least .5,bound,tasks/sample/task.yaml,12,accuracy,weak,,all,truth,,,at-least,0.5,0.95,pass,inconclusive,undecided,untested,,0.6666666666666666,0.26,0.94,180,sentence of accuracy plain,because plain
                """);
    }

    @Test
    void discovered_slices_have_a_row_each_with_both_halves() throws IOException {
        assertThat(Files.readString(folder.resolve("discovered.csv"))).isEqualTo("""
                task,of,slice,examples,found_n,found_error,n,error,low,high,elsewhere,excess,excess_low,excess_high,p,adjusted_p,confirmed
                audit,scores/grm,carry=plain & size=2,2,120,0.75,4,0.5,0.41,0.59,0.2,0.3,0.2,0.4,0.0,0.0,true
                audit,scores/grm,size=3,1,20,0.5,,,,,0.2,,,,1.0,1.0,false
                """);
    }

    @Test
    void comparisons_have_a_row_a_pair_and_slices_a_row_a_test() throws IOException {
        assertThat(Files.readString(folder.resolve("comparisons.csv"))).isEqualTo("""
                task,one,other,metric,state,difference,low,high,n,clusters,seeds,only_one,only_other,test,p,adjusted_p,differs,detectable,reason
                audit,scores/grm,scores/plain,pairwise-accuracy,value,-0.02,-0.06,0.02,4,2,2,40,50,exact McNemar,0.3428,0.3428,false,0.0561,
                """);
        assertThat(Files.readString(folder.resolve("slices.csv"))).isEqualTo("""
                task,arm,method,slice,metric,p,adjusted_p,survives
                audit,scores,grm,carry=plain,divergence,2.0E-4,4.0E-4,true
                """);
    }

    @Test
    void controls_have_a_row_each_or_one_that_says_why_there_are_none() throws IOException {
        assertThat(Files.readString(folder.resolve("controls.csv"))).isEqualTo("""
                task,control,outcome,sentence
                error-mix plain,shuffled-labels,untested,could not be run: plain
                error-mix plain,labels-are-truth,held,sentence of labels-are-truth plain
                error-mix plain,truth-permuted,broken,sentence of truth-permuted plain
                audit,,,"No student is trained here, so there is nothing to control."
                raters,,,The controls were turned off.
                panel,,,"No student is trained here, so there is nothing to control."
                """);
    }

    @Test
    void raters_have_a_row_an_aggregation_that_judges_them() throws IOException {
        assertThat(Files.readString(folder.resolve("raters.csv"))).isEqualTo("""
                task,rater,group,ratings,method,ability
                panel,ann plain,crowd plain,7,dawid-skene,0.9
                panel,ann plain,crowd plain,7,glad,2.5
                panel,bob,crowd plain,6,dawid-skene,0.5
                panel,bob,crowd plain,6,glad,-0.25
                panel,eve,expert,4,dawid-skene,0.75
                panel,eve,expert,4,glad,1.0
                """);
    }

    @Test
    void examples_have_a_row_an_example_method_and_seed() throws IOException {
        assertThat(examples()).isEqualTo("""
                task,example,cluster,method,seed,truth,weak_label,weak_probability,student,student_probability,ceiling,strong_direct,slices,pool,rewards,gold
                error-mix plain,e4 plain,c2,soft,1,false,false,0.05,false,0.1,false,,carry=plain,,,
                error-mix plain,e5 plain,c2,soft,1,true,true,0.95,true,0.9,true,,carry=plain,,,
                error-mix plain,e6 plain,c3,soft,1,false,true,0.95,true,0.8,false,,carry=no,,,
                error-mix plain,e7 plain,c3,soft,1,true,tie,0.5,false,0.25,true,,carry=no,,,
                error-mix plain,e4 plain,c2,soft,2,false,false,0.05,false,0.2,false,,carry=plain,,,
                error-mix plain,e5 plain,c2,soft,2,true,true,0.95,true,0.75,true,,carry=plain,,,
                error-mix plain,e6 plain,c3,soft,2,false,true,0.95,false,0.4,false,,carry=no,,,
                error-mix plain,e7 plain,c3,soft,2,true,tie,0.5,tie,0.5,true,,carry=no,,,
                audit,e4 plain,c2,grm,1,second,,,first,0.6,,,carry=plain,,,
                audit,e5 plain,c2,grm,1,first,,,second,0.4,,,carry=plain,,,
                audit,e6 plain,c3,grm,1,second,,,first,0.7,,,carry=no,,,
                audit,e7 plain,c3,grm,1,first,,,tie,0.5,,,carry=no,,,
                raters,e4 plain,c2,,,false,false,0.0,,,,,,,,
                raters,e5 plain,c2,,,true,true,1.0,,,,,,,,
                raters,e6 plain,c3,,,false,true,1.0,,,,,,,,
                raters,e7 plain,c3,,,true,,,,,,,,,,
                panel,e4 plain,c2,,,false,false,0.0,,,,,,,,
                panel,e5 plain,c2,,,true,tie,0.5,,,,,,,,
                panel,e6 plain,c3,,,false,true,1.0,,,,,,,,
                panel,e7 plain,c3,,,true,true,1.0,,,,,,,,
                """);
    }

    private String examples() throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve("examples.csv.gz")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_header_of_the_compressed_file_holds_neither_time_nor_system() throws IOException {
        // RFC 1952: magic 1f 8b, deflate 08, no flags, four bytes of time, extra flags, operating system 255 (unknown)
        assertThat(Arrays.copyOf(Files.readAllBytes(folder.resolve("examples.csv.gz")), 10))
                .containsExactly(0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0xff);
    }
}
