def log = new File(basedir, 'build.log').text
def out = new File(basedir.parentFile, 'threads')
['gives-the-same-bytes-in-any-number-of-threads/model-license/reactor/report.json',
 'gives-the-same-bytes-in-any-number-of-threads/model-license/reactor/report.html',
 'one/model-license/report.json'].each {
    assert new File(out, "first/$it").bytes == new File(out, "second/$it").bytes
}
assert !log.contains('not marked as thread-safe') && !log.contains('are not marked @threadSafe')
