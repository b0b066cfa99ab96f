def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

assert log.contains('nonFilteredFileExtensions')
assert log =~ /triage\.gguf.*text filtering/
