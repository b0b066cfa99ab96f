def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

assert log.contains('1 cases passed, 0 failed')
assert new File(localRepositoryPath, 'com/example/attaches-the-bom-and-tests-the-policy-first/1.0/attaches-the-bom-and-tests-the-policy-first-1.0-cyclonedx-ml.json').exists()
