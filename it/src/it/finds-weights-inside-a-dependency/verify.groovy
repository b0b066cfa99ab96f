def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def r = report('app/target/model-license/report.json')
assert r.models[0].license.concluded == 'CC-BY-NC-4.0'
assert r.models[0].usage == 'production'
assert r.violations[0].verdict == 'denied'
assert r.models[0].references[0].file == 'com.example.weights:weights:1.0!/models/triage.dat'
