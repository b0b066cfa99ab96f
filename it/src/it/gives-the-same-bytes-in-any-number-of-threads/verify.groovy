def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

['reactor/report.json', 'reactor/report.html', 'report.json'].each {
    assert new File(basedir, "target/first/model-license/$it").bytes == new File(basedir, "target/second/model-license/$it").bytes
}
assert !log.contains('not marked as thread-safe') && !log.contains('are not marked @threadSafe')
