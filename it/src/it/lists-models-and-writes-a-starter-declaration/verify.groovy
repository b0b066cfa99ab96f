def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def r = report()
assert r.violations == [] && r.models*.id == ['ollama:llama3.1']
assert new File(basedir, 'models.yaml').text.contains('ollama:llama3.1')
