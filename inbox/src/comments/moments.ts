/** What is known of the time of a comment. */
import {randomInt} from 'node:crypto';
import type {SiteSettings} from '../config/config.js';

const day = 86_400_000;

/** To the second, or to the day where the site wants no more known. */
export const coarse = (now: number, dates: SiteSettings['dates']): Date => {
  const step = dates === 'day' ? day : 1000;
  return new Date(Math.floor(now / step) * step);
};

/** Whether a site keeps to itself when its comments were written: then their order must not tell either. */
export const hidesTimes = ({
  dates,
  delay,
  jitter,
}: Pick<SiteSettings, 'dates' | 'delay' | 'jitter'>): boolean => dates === 'day' || delay + jitter > 0;

/** Between 0 and 1. Not `Math.random`, whose next numbers can be computed from enough of those before. */
export const lot = (): number => randomInt(2 ** 47) / 2 ** 47;

/**
 * When a comment that is approved now is dated and appears. With a delay its date is that of its appearance, so that
 * nobody learns from it when it was sent.
 *
 * @param random from 0 to 1
 * @returns no date where the one it has may stay
 */
export const publication = (
  now: number,
  {delay, jitter, dates}: Pick<SiteSettings, 'delay' | 'jitter' | 'dates'>,
  random: number,
): {appears: Date | null; date?: Date} => {
  if (delay + jitter === 0) return {appears: null};
  const appears = now + Math.round((delay + jitter * random) * 1000);
  return {appears: new Date(appears), date: coarse(appears, dates)};
};

/** As WordPress writes times of GMT: `2025-01-31T12:00:00`. */
export const gmt = (date: Date): string => date.toISOString().slice(0, 19);
