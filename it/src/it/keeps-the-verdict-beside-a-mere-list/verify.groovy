def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

assert report('target/model-license/reactor/report.json').outcome == 'failed'
assert report('one/target/model-license/report.json').outcome == 'failed'
assert report().outcome == 'passed'
