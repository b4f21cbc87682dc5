// The first build passed, the second failed: invoker.properties has seen to that. This checks that the reason was reported.
String log = new File(basedir, 'build.log').text
assert log.count('BUILD SUCCESS') == 1
assert log.count('BUILD FAILURE') == 1

String report = new File(basedir, 'target/surefire-reports/TEST-com.example.GreeterLoadTest.xml').text
assert report =~ /<failure message="[^"]*p50 &lt; 900ms/
