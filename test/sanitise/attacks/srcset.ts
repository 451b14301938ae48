import type {Group} from './attack.js';

/** Several addresses in one attribute. */
export const srcset: readonly Group[] = [
  {
    idea: 'Candidates with a scheme of their own',
    attacks: [
      ['rm rm rm', '<img srcset="javascript:ran() 1x" onclick=ran()>'],
      ['rm rm rm', '<img srcset="data:image/svg+xml,a 1x" onclick=ran()>'],
      ['rm rm rm', '<img srcset="x.png 1x, javascript:ran() 2x" onclick=ran()>'],
      ['rm rm rm', '<img srcset="data:,a 1x, data:,b 2x" onclick=ran()>'],
      ['rm rm rm', '<img srcset="JAVASCRIPT:ran() 100w" onclick=ran()>'],
      ['rm rm rm', '<img srcset=" javascript:ran()" onclick=ran()>'],
      ['rm rm rm', '<img srcset="vbscript:ran() 1x, blob:null 2x" onclick=ran()>'],
      ['rm rm rm', '<img srcset="x.png 1x,javascript:ran() 2x" onclick=ran()>'],
      ['rm rm rm', '<img srcset=",javascript:ran()" onclick=ran()>'],
      ['rm rm rm', '<img srcset=",,,javascript:ran() 1x," onclick=ran()>'],
      ['rm rm rm', '<img srcset="java&Tab;script:ran() 1x" onclick=ran()>'],
      ['rm rm rm', '<img srcset="file:///a 1x" onclick=ran()>'],
      ['rm rm rm', '<img srcset="filesystem:a 2x, ftp://x.example/a 3x" onclick=ran()>'],
      ['rm rm rm', '<img srcset="data:text/html,%3Cscript%3Eran()%3C/script%3E 9w" onclick=ran()>'],
      ['rm rm rm', '<img srcset="about:blank 1x" onclick=ran()>'],
    ],
  },
  {
    idea: 'The other places for candidates',
    attacks: [
      ['rqm rqm rqm', '<picture><source srcset="HIT 1x"><img onerror=ran()></picture>'],
      ['q q q', '<picture><source srcset="HIT 100w, HIT 200w" sizes=1px><img></picture>'],
      ['qm qm qm', '<link rel=preload as=image imagesrcset="HIT 1x" imagesizes=1px>'],
      ['q q q', '<picture><source media="all" srcset="HIT"><img alt=""></picture>'],
      ['rqm rqm rqm', '<img src=data:, srcset="HIT 1x" onload=ran() onerror=ran()>'],
      ['q q q', '<img srcset="HIT">'],
      ['q q q', '<img srcset="HIT 1x, HIT?2 2x" sizes="100vw">'],
      ['rm rm rm', '<source srcset="HIT" onclick=ran()>'],
      ['qm qm qm', '<input type=image srcset="HIT" src=HIT>'],
      ['q q q', '<picture><picture><source srcset=HIT><img></picture></picture>'],
      ['qm qm qm', '<img data-srcset="HIT 1x" srcset="HIT 1x" data-src="HIT">'],
      [
        'rm rm rm',
        '<img data-lazy-srcset="javascript:ran() 1x" data-lazy-src="data:,a" src=x: onerror=ran()>',
      ],
    ],
  },
  {
    idea: 'Candidates that are hard to tell apart',
    attacks: [
      ['q q q', '<img srcset="HIT, 1x">'],
      ['q q q', '<img srcset="HIT,javascript:ran()">'],
      ['q q q', '<img srcset="HIT?a,b 1x, javascript:ran() 2x">'],
      ['rqm rqm rqm', '<img srcset="HIT?(, javascript:ran() 1x) 2x" onclick=ran()>'],
      ['rm rm rm', '<img srcset="HIT 1x 2x" onclick=ran()>'],
      ['q q q', '<img srcset="HIT 1x x, HIT 2x">'],
      ['rm rm rm', '<img srcset="HIT -1x, HIT 0w, HIT 1h" onclick=ran()>'],
      ['q q q', '<img srcset="&#12;HIT&#12;1x">'],
      ['q q q', '<img srcset="HIT,, ,, HIT 2x">'],
      ['- q q', '<img srcset="HIT, data:,a,b 2x">'],
      ['q q q', '<img srcset="HIT?%2c 1x, HIT?,, 2x">'],
      ['rm rm rm', '<img srcset="" src=x: onerror=ran()>'],
      ['rm rm rm', '<img srcset=", , ," src=x: onerror=ran()>'],
      [
        'rqm rqm rqm',
        '<img sizes="&quot;&gt;&lt;img src=x: onerror=ran()&gt;" srcset="HIT 9w" onclick=ran()>',
      ],
      ['q q q', '<img sizes="url(HIT)" srcset="HIT 9w">'],
    ],
  },
  {
    idea: 'Harmless as they are: here for what a sanitiser that moves things about would make of them',
    attacks: [
      ['- - -', '<video><source srcset="HIT"></video>'],
      ['- - -', '<picture><div><source srcset=HIT></div><img></picture>'],
      ['- - -', '<img srcset="HIT 1e999x">'],
    ],
  },
];
