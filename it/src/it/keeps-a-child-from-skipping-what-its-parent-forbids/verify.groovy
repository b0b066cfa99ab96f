def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def r = report('child/target/model-license/report.json')
assert r.outcome == 'failed'
assert !r.mode.skip
assert r.violations*.model == ['ollama:llama3.3:70b']
