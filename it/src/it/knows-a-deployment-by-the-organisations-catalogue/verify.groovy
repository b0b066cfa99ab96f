def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def r = report()
def model = r.models.find { it.id == 'azure:prod-chat' }
assert model.canonical == 'azure:gpt-4o'
assert model.openness == 'api-only'
assert r.violations.find { it.model == 'azure:prod-chat' }.verdict == 'denied'
