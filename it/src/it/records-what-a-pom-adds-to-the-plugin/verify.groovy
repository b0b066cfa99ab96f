def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

assert report().mode.pluginDependencies == ['javax.inject:javax.inject:1']
assert report().outcome == 'passed'
