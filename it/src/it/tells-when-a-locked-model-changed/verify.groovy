def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def lock = new File(basedir, 'models.lock.yaml').text
assert lock.contains('huggingface:google/gemma-4-31B-it') && lock.contains('Apache-2.0')
