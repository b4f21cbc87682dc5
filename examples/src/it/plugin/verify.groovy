// invoker.properties has seen to which builds pass. This checks what they did, and why the others failed.
String log = new File(basedir, 'build.log').text
assert log.count('each task was run once, and nothing failed') == 2
assert log.count('2 users of Guest') == 1
assert log.contains('No objective was missed.')
assert log =~ /katydid-maven-plugin:\S+:verify \(load\) on project plugin: katydid:run: (FAIL|INVALID): / // a busy machine is the limit itself
assert log.contains('No load is made: it is skipped.')
assert log.contains('\ncom.example.Guest')
assert log.contains('katydid:once')
assert log =~ /:run \(default-cli\) on project plugin: katydid:run could not be executed, exit code 2: katydid.user has no effect: write katydid.users/
