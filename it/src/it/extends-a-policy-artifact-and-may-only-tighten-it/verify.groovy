def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def r = report('strict/target/model-license/report.json')
assert r.outcome == 'passed' && r.policy.source.contains('model-policy.yaml')
assert log =~ /model-policy\.yaml:4:\d+: .*production-licences/
assert log.contains('category:community-restricted')
assert !new File(basedir, 'loose/target/model-license/report.json').exists()
