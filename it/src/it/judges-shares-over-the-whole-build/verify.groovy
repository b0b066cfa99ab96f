def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def r = report('target/model-license/reactor/report.json')
assert r.outcome == 'failed'
assert r.violations*.rule == ['not-one-vendor']
assert report('one/target/model-license/report.json').outcome == 'passed'
assert log.count('DENIED the whole build') == 1
assert log =~ /one \.+ SUCCESS/
assert log =~ /two \.+ FAILURE/
