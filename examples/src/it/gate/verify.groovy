// invoker.properties has seen to which builds pass. This checks that the reason of the second, and what the third did, were reported.
String log = new File(basedir, 'build.log').text
assert log.count('BUILD SUCCESS') == 2
assert log.count('BUILD FAILURE') == 1
assert log =~ /FAILED +p95 < 250ms/

String report = new File(basedir, 'target/failsafe-reports/TEST-com.example.BookshopLoadIT.xml').text
assert report.contains('each task was run once, and nothing failed')
assert !report.contains('p95')
