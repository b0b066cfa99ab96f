def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def r = report('target/empty/target/model-license/report.json')
assert r.outcome == 'failed'
assert r.counts.places == 0
assert r.violations*.rule == ['nothing-checked'] && r.violations[0].model == '*'
