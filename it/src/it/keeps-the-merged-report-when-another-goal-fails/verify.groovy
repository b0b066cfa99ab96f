def r = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/model-license/reactor/report.json'))
assert r.modules.collectEntries { [it.id, it.status] } == ['com.example:keeps-the-merged-report-when-another-goal-fails': 'checked', 'com.example:one': 'checked', 'com.example:two': 'not-run']
assert r.models*.id == ['ollama:gemma4']
