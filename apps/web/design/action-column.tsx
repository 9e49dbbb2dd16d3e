import type { Column } from "./data-table.tsx";
import { Icon, type IconName } from "./icons.tsx";
import styles from "./action-column.module.css";

/** Something that may be done with a row. */
export interface RowAction {
  /** The verb on the button. */
  readonly verb: string;
  /** The verb with the row that it is about, for those who hear it. */
  readonly name: string;
  /** Stands for the verb where a table is wide; a card has the verb beside it. */
  readonly icon?: IconName;
  readonly act: () => void;
}

/** The last column of a table whose rows can be worked on; it has no heading to see, and paper leaves it out. */
export function actionColumn<R>(
  title: string,
  actionsOf: (row: R) => readonly RowAction[],
): Column<R> {
  return {
    id: "actions",
    title,
    isActions: true,
    cell: (row) => (
      <span className={styles.actions}>
        {actionsOf(row).map(({ verb, name, icon, act }) => (
          <button
            key={verb}
            type="button"
            className={styles.action}
            aria-label={name}
            title={name}
            onClick={act}
          >
            {icon !== undefined && <Icon name={icon} size={16} />}
            <span className={icon === undefined ? "" : styles.verb}>{verb}</span>
          </button>
        ))}
      </span>
    ),
  };
}
