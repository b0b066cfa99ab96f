def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def r = report('target/model-license/reactor/report.json')
assert r.modules.collectEntries { [it.id, it.status] } == ['com.example:lists-modules-that-did-not-run': 'not-run', 'com.example:one': 'checked', 'com.example:two': 'not-run']
