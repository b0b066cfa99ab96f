def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

assert log.contains('BUILD FAILURE')
assert log =~ /(?i)sha-?256/
assert log.contains('model-policy.yaml')
assert !new File(basedir, 'target/model-license/report.json').exists()
