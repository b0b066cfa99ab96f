def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

assert log.count('model-policy.yaml:4:12: ') == 1
assert log.contains('model-policy.yaml:5:24: ')
assert log.contains('model-policy.yaml:6:15: ')
assert log.contains('"usage"') && log.contains('"Apache-2.0"')
assert !new File(basedir, 'target/model-license/report.json').exists()
