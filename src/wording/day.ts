/** A day as YYYY-MM-DD in a language's own words: 2024年1月26日. What is no day of the calendar stays as it is. */
export function dayText(day: string, language: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
  return isDay ? date.toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' }) : day;
}
