def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

assert log.contains('W-1') && log.contains('2026-12-31')
def r = report()
assert r.asOf == '2027-01-01'
assert r.violations[0].status == 'open'
assert r.waivers[0].state == 'expired'
assert r.mode.failOn == 'never'
