def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def r = report()
assert r.outcome == 'passed'
assert r.models.isEmpty()
assert log =~ /0 models, 0 references, [1-9]\d* places?/
