// invoker.properties has seen to which builds pass. This checks that what the second did, and the reasons of the others, were reported.
String log = new File(basedir, 'build.log').text
assert log.count('BUILD SUCCESS') == 2
assert log.count('BUILD FAILURE') == 2
assert log.count('each task was run once, and nothing failed') == 1
assert log.contains('\ncom.example.Reader')
assert log =~ /Failed to execute goal io.katydid:katydid-maven-plugin:\S+:once \(default-cli\) on project bookshop: katydid:once: /

String report = new File(basedir, 'target/failsafe-reports/TEST-com.example.BookshopLoadIT.xml').text
assert report =~ /<failure message="[^"]*p95 &lt; 250ms/
