import {define} from '../core/define.js';
import {PrisonerCounter} from '../prisoner-counter/prisoner-counter.js';

define('vigil-prisoner-counter', PrisonerCounter);
