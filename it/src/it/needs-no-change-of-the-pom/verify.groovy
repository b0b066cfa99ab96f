def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def r = report()
assert r.policy.source == 'builtin:permissive'
assert r.violations*.rule == ['permissive-weights']
assert r.models*.id == ['ollama:llama3.2']
