import {define} from '../core/define.js';
import {ShareBar} from '../share-bar/share-bar.js';

define('vigil-share-bar', ShareBar);
