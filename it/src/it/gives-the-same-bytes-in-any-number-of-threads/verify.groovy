def log = new File(basedir, 'build.log').text
['target/model-license/reactor/report.json', 'target/model-license/reactor/report.html', 'one/target/model-license/report.json'].each {
    assert new File(basedir, "build/$it").bytes == new File(basedir, "again/$it").bytes
}
assert !log.contains('not marked as thread-safe') && !log.contains('are not marked @threadSafe')
