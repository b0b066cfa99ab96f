def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

assert log.contains('LicenseRef-qwen-research-2024')
assert log.contains('LicenseRef-mistral-modified-mit') && log.contains('LicenseRef-scancode-moonshot-ai-modified-mit-2025')
assert log.contains('model-license.failOn')
