def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def r = report('target/model-license/reactor/report.json')
assert r.outcome == 'failed'
assert r.modules.collectEntries { [it.id, it.status] } == ['com.example:leaves-the-merged-report-after-a-fail-fast-stop': 'checked', 'com.example:one': 'checked', 'com.example:two': 'not-run']
assert r.violations*.model == ['ollama:llama3.1']
