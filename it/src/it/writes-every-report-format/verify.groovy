def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

['report.json', 'report.html', 'report.sarif', 'TEST-model-license.xml', 'report.md', 'report.csv', 'gl-code-quality.json', 'bom.cdx.json', 'bom.spdx.json', 'MODEL-NOTICES.txt', 'verdict.intoto.json'].each {
    assert new File(basedir, "target/model-license/$it").length() > 0
}
def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/model-license/report.sarif'))
assert sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri == 'src/main/resources/application.properties'
