def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def r = report()
assert r.outcome == 'failed'
def v = r.violations.find { it.rule == 'production-licences' }
assert v.model == 'ollama:llama3.3:70b'
assert v.verdict == 'denied'
assert v.file == 'src/main/resources/application.yml' && v.line == 4
assert log.contains('src/main/resources/application.yml:4')
assert log.contains('LicenseRef-scancode-llama-3.3-license-2024')
assert log.contains('legal@example.com')
