/** The suites that VS Code on the web runs, too. */
import '../coaching.test';
import '../editing.test';
import '../preview.test';
import '../virtual.test';
import '../writing.test';
