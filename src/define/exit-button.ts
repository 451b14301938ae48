import {define} from '../core/define.js';
import {ExitButton} from '../exit-button/exit-button.js';

define('vigil-exit-button', ExitButton);
