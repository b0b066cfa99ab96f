def log = new File(basedir, "build.log").text

assert log.contains('broken.yaml:3:1: unknown key "rule"')
def left = []
basedir.eachFileRecurse { if (it.isFile() && it.path.contains('model-license' + File.separator)) left << it.name }
assert left == []
