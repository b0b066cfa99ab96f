def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def m = report().models[0]
assert m.license.concluded == 'Apache-2.0'
assert m.license.effective == 'Apache-2.0 AND LicenseRef-scancode-llama-3.1-license-2024'
assert m.lineage[0].id == 'huggingface:meta-llama/Llama-3.1-8B' && m.lineage[0].relation == 'finetune'
assert m.references[0].file == 'pom.xml'
