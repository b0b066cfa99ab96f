def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def r = report('app/target/model-license/report.json')
assert r.outcome == 'passed'
assert r.models.collectEntries { [it.id, it.usage] } == ['ollama:llama3.1': 'test', 'openai:gpt-5.4': 'production']
assert r.models[1].references[0].file == 'src/main/java/Chat.java'
