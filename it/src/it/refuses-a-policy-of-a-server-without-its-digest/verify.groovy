def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

assert log =~ /(?i)policySha256|sha256/
assert log.contains('https://policies.example.com/policy.yaml')
assert !new File(basedir, 'target/model-license/report.json').exists()
