def report(path = "target/model-license/report.json") { new groovy.json.JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, "build.log").text

def without = report('target/without/report.json')
assert without.violations*.check.unique() == ['obligations.missing']
assert report().outcome == 'passed'
assert report().violations.isEmpty()
def jar = new java.util.zip.ZipFile(new File(basedir, 'target/packs-the-notices-that-licences-ask-for-1.0.jar'))
def notices = jar.getInputStream(jar.getEntry('META-INF/MODEL-NOTICES.txt')).text
jar.close()
assert notices.contains('Llama')
def statement = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/model-license/verdict.intoto.json'))
def built = new File(basedir, 'target/packs-the-notices-that-licences-ask-for-1.0.jar')
assert statement.subject*.name == [built.name]
assert statement.subject[0].digest.sha256 == java.security.MessageDigest.getInstance('SHA-256').digest(built.bytes).encodeHex().toString()
// The other policy is judged by the same artifact, so that its own rule about notices finds them too.
def compared = new File(basedir, 'build.log').text
assert compared.contains('newly failing:') && compared.contains('(rule none, ')
assert !compared.contains('(rule notices-too, ')
