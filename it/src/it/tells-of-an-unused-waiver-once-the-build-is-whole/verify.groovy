def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def r = report('target/model-license/reactor/report.json')
assert r.outcome == 'passed'
assert r.waivers.find { it.id == 'pilot' }.state == 'used'
assert r.waivers.find { it.id == 'forgotten' }.state == 'unused'
// A module alone cannot tell.
assert report('two/target/model-license/report.json').waivers.every { it.state != 'unused' }
assert log.count('waiver forgotten is unused') == 1
