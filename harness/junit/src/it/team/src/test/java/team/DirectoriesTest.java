package team;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

@Suite
@IncludeEngines("plumbline")
@SelectDirectories("tasks/holds")
class DirectoriesTest {}
