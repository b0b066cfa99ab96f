def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

assert log.contains('Skipped, so that nothing is known of: com.example:one')
def r = report('target/model-license/reactor/report.json')
assert r.outcome == 'failed'
assert r.violations*.check == ['enforcement.skip']
assert r.modules.collectEntries { [it.id, it.status] }['com.example:one'] == 'skipped'
