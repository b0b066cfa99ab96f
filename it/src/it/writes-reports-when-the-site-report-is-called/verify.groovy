def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

assert report().outcome == 'failed'
assert new File(basedir, 'target/model-license/report.html').text.contains('llama3.3')
assert log.contains('Outcome: failed')
assert log.contains('BUILD SUCCESS')
