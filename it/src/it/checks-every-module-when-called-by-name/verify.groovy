def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

// Maven runs a goal that needs no project in the first module alone.
def r = report('target/model-license/reactor/report.json')
assert r.outcome == 'failed'
assert r.modules.every { it.status == 'checked' }
assert r.models*.id == ['ollama:gemma4', 'ollama:llama3.3:70b']
assert report('one/target/model-license/report.json').outcome == 'passed'
assert report('two/target/model-license/report.json').violations*.model == ['ollama:llama3.3:70b']
assert log.contains('Module com.example:two')
