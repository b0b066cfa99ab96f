def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def r = report()
assert r.outcome == 'passed'
assert r.models*.id == ['huggingface:google/gemma-4-31B-it']
assert r.models[0].license.concluded == 'Apache-2.0'
assert r.models[0].declared
assert new File(basedir, 'target/model-license/report.html').text.contains('gemma-4-31B-it')
