def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def r = report()
assert r.violations.collectEntries { [it.model, it.status] } == ['ollama:llama3.1': 'baselined', 'ollama:qwen2.5:3b': 'open']
assert new File(basedir, 'model-baseline.yaml').text.contains('ollama:llama3.1')
