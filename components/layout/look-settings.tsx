import { Icon } from '@/components/icons/icon'
import styles from './look-settings.module.css'

const choices = [
  {
    name: 'theme',
    legend: 'Theme',
    options: [
      ['system', 'System'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  },
  {
    name: 'text',
    legend: 'Text size',
    options: [
      ['normal', 'Normal'],
      ['large', 'Large'],
      ['larger', 'Larger'],
    ],
  },
] as const

/** Theme and text size, behind one button; kept on the reader's device. */
export function LookSettings() {
  return (
    <look-settings className={styles.look} data-needs-script="">
      <button className={styles.button} type="button" popoverTarget="look" aria-label="Appearance">
        <Icon name="look" />
      </button>
      <div className={styles.panel} id="look" popover="auto">
        {choices.map(({ name, legend, options }) => (
          <fieldset key={name}>
            <legend>{legend}</legend>
            <div className={styles.options}>
              {options.map(([value, text], index) => (
                <label key={value} data-value={value}>
                  <input type="radio" name={name} value={value} defaultChecked={index === 0} />
                  {text}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </look-settings>
  )
}
