def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def r = report()
assert r.outcome == 'skipped' && r.mode.skip
def s = report('target/strict/report.json')
assert s.outcome == 'failed' && s.mode.skip
