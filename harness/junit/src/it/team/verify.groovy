// Counts of each case, as Surefire's console and its XML have them: tests, failures, errors, skipped.
def expected = [
    'holds'            : ['HoldsTest', 5, 0, 0, 1],
    'directories'      : ['DirectoriesTest', 5, 0, 0, 1],
    'fails'            : ['FailsTest', 4, 1, 0, 0],
    'undecided'        : ['UndecidedTest', 2, 1, 0, 0],
    'broken'           : ['BrokenTest', 3, 0, 1, 0],
    'nothing'          : ['NothingTest', 1, 1, 0, 0],
    'no-such-task'     : ['HoldsTest', 1, 1, 0, 0],
    'no-such-tag'      : ['HoldsTest', 1, 1, 0, 0],
    'no-such-group'    : ['HoldsTest', 1, 1, 0, 0],
    'fails-again'      : ['FailsTest', 4, 1, 0, 0],
    'directories-again': ['FailingDirectoriesTest', 4, 1, 0, 0],
    'chosen'           : ['HoldsTest', 2, 0, 0, 0],
]

def names = [
    'holds': [
        'suite: 2 tasks, 4 gates', 'ratings / accuracy at least .5',
        'ratings / accuracy at least .9 on kind=b, expected to fail', 'ratings / accuracy at least .79',
        'other-ratings / accuracy at least .5'
    ],
    'fails': [
        'suite: 1 task, 3 gates', 'ratings / accuracy at least .5', 'ratings / accuracy at least .95',
        'ratings / accuracy at least .8 on kind=a'
    ],
]

def log = new File(basedir, 'build.log').text
def problems = []
def check = { what, found, wanted ->
    if (found != wanted) {
        problems << "$what: expected $wanted, found $found"
    }
}

// The last line of counts of each build, in the order of the builds.
def sums = log.readLines().findAll { it =~ /Tests run: \d+, Failures: \d+, Errors: \d+, Skipped: \d+(, Flakes: \d+)?$/ }
        .collect { (it =~ /Tests run: .*/)[0] }
check('builds that ran tests', sums.size(), expected.size())

expected.eachWithIndex { entry, i ->
    def (suite, tests, failures, errors, skipped) = entry.value
    def sum = "Tests run: $tests, Failures: $failures, Errors: $errors, Skipped: $skipped".toString()
    check("console of $entry.key", sums[i], sum)
    def xml = new groovy.xml.XmlSlurper().parse(new File(basedir, "target/$entry.key/TEST-team.${suite}.xml"))
    check("xml of $entry.key", ['tests', 'failures', 'errors', 'skipped'].collect { xml.@"$it".text() },
            [tests, failures, errors, skipped]*.toString())
    check("flakes of $entry.key", xml.testcase.flakyFailure.size() + xml.testcase.flakyError.size(), 0)
    if (names.containsKey(entry.key)) {
        check("names of $entry.key", xml.testcase.collect { it.@name.text() } as Set, names[entry.key] as Set)
        check("class of $entry.key", xml.testcase.collect { it.@classname.text() } as Set, ["team.$suite".toString()] as Set)
    }
}

def runs = new File(basedir, 'target/plumbline')
check('runs', runs.listFiles().findAll { it.directory }.size() > 0, true)
check('runs without a verdict', runs.listFiles().findAll { it.directory && !new File(it, 'verdict.json').isFile() }*.name, [])
check('index', new File(runs, 'index.html').isFile(), true)
assert problems.isEmpty() : problems.join('\n')
