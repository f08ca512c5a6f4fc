package dev.plumbline.reports.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TaskRun;
import dev.plumbline.reports.html.Escape;
import dev.plumbline.truth.Arm;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExamplesJsonTest {

    private static final int ROOM = 1_000_000;

    private static ExamplesJson all(TaskRun run, int length, int most) {
        Browsed browsed = Browsed.of(run);
        Entries entries = browsed.entries();
        ExamplesJson json = new ExamplesJson(browsed, entries.size(), length);
        for (int i = 0; i < entries.size(); i++) {
            json.add(entries.entry(i), most);
        }
        return json;
    }

    private static String from(String json, String key) {
        return json.substring(json.indexOf("\"" + key + "\":"));
    }

    @Test
    void single_examples() {
        TaskRun run = MadeTask.singles(2)
                .sliced("topic", "birds", "birds")
                .column("text", "a wren is a bird", "a bat is a bird")
                .truth(1, 0)
                .weak(1, .95)
                .arm(Arm.STUDENT, "soft", .25, .9996)
                .arm(Arm.CEILING, "", .875, .5)
                .run();

        assertThat(all(run, 8, ROOM).json()).isEqualTo("""
                {"kind":"example","all":2,"weak":true,"compared":true,"classes":["no","yes"],"judged":[["soft","student/soft"]],\
                "beside":["ceiling"],"slices":["topic=birds"],"columns":["topic","text"],"rewards":[],"raters":[],\
                "outcomes":[["inherited","inherited"],["confidently-wrong","confidently wrong together"],["another-error","another error"],\
                ["corrected","corrected"],["new-error","new error"],["both-right","both right"],["wrong","wrong"],["right","right"],\
                ["no-answer","tie or no answer"],["unknown","unknown"]],\
                "texts":["p0","birds",["a wren i",8],"p1",["a bat is",7]],\
                "entries":[["e0",0,[0],1,[1,1000],[[0,750]],[[1,875]],[16],[0,1,1,2],[],[],0],\
                ["e1",3,[0],0,[1,950],[[1,1000]],[[-1,500]],[3],[0,1,1,4],[],[],0]]}""");
    }

    @Test
    void pairs() {
        TaskRun run = MadeTask.pairs(1)
                .column("prompt", "Which?", "Which?")
                .column("answer", "this", "that")
                .truth(1)
                .arm(Arm.SCORES, "grm", .25)
                .run();

        assertThat(from(all(run, 100, ROOM).json(), "texts")).isEqualTo("""
                "texts":["","Which?","this","that"],\
                "entries":[["e0",0,[],1,[-2,0],[[0,750]],[],[64],[0,1],\
                [["first",[1,2],[],[-2,0],-1,null],["second",[1,3],[],[-2,0],-1,null]],[],0]]}""");
    }

    @Test
    void pools() {
        TaskRun run = MadeTask.pools(4, 2)
                .column("answer", "long", "short", "long", "long")
                .truth(0, 1, 1, 1)
                .gold(-1.5, .5, 2, 2.25)
                .weak(.75, .5, 1, 1)
                .reward("length", 1234567.8, .123456, 7, 7)
                .run();

        assertThat(from(all(run, 100, ROOM).json(), "texts")).isEqualTo("""
                "texts":["","long","short"],\
                "entries":[["p0",0,[],-2,[-2,0],[[1,0]],[],[1],[],\
                [["e0",[0,1],[1234568],[1,750],0,-1.5],["e1",[0,2],[0.12346],[-1,500],1,0.5]],[],0],\
                ["p1",0,[],-2,[-2,0],[[1,0]],[],[32],[0,1],\
                [["e2",[],[7],[1,1000],1,2],["e3",[],[7],[1,1000],1,2.25]],[],0]]}""");
    }

    @Test
    void no_text_ends_its_element_and_its_bytes_are_counted_as_they_stand_in_the_page() {
        TaskRun run = MadeTask.singles(1)
                .column("</script><!--", "</script><script>alert(1)</script> & \u2028 \u00e4 \ud83d\udd2c \ud800")
                .weak(1)
                .run();
        ExamplesJson json = all(run, 100, ROOM);
        String page = Escape.json(json.json());

        assertThat(page)
                .doesNotContain("<", ">", "&", "\u2028")
                .contains("\\u003c/script\\u003e", "[U+2028]", "[U+D800]");
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isBetween(json.bytes() - 9, json.bytes());
    }

    @Test
    void an_entry_for_which_there_is_no_room_leaves_no_trace() {
        TaskRun run = MadeTask.singles(3)
                .column("text", "short", "x".repeat(5000), "short too")
                .weak(1, 1, 1)
                .run();
        ExamplesJson json = all(run, 10_000, 2000);

        assertThat(json.json()).contains("short too").doesNotContain("xxx");
        assertThat(json.size()).isEqualTo(2);
        assertThat(json.json().length()).isLessThan(2000).isBetween(json.bytes() - 9, json.bytes());
    }
}
