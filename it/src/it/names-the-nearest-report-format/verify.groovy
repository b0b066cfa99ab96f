def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

assert log.contains('model-license.formats')
assert log.contains('did you mean "cyclonedx"?')
