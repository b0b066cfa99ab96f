def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def r = report('target/model-license/reactor/report.json')
assert r.outcome == 'passed'
assert r.modules*.id.sort() == ['com.example:merges-the-modules-of-a-reactor', 'com.example:one', 'com.example:two']
assert r.modules.every { it.status == 'checked' }
assert r.models*.id == ['ollama:gemma4', 'ollama:qwen3:8b']
assert r.models[0].references[0].file == 'one/src/main/resources/application.properties'
assert report('one/target/model-license/report.json').models*.id == ['ollama:gemma4']
assert new File(basedir, 'target/model-license/reactor/report.html').exists()
