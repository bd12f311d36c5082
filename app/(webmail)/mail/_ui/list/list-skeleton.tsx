import styles from "./list.module.css";

const rows = Array.from({ length: 14 }, (_, row) => row);

/** Rows of a list whose messages are on their way. */
export function ListSkeleton({ label }: { label: string }) {
  return (
    <div className={styles.skeletons} role="status" aria-label={label}>
      {rows.map((row) => (
        <div key={row} className={styles.skeletonRow}>
          <SkeletonRow row={row} />
        </div>
      ))}
    </div>
  );
}

/** The grey bars of one row; their lengths differ from row to row as text would. */
export function SkeletonRow({ row }: { row: number }) {
  return (
    <>
      <span className={styles.skeletonCircle} />
      <span className={styles.skeletonLines}>
        <span style={{ width: `${30 + ((row * 37) % 28)}%` }} />
        <span style={{ width: `${48 + ((row * 23) % 34)}%` }} />
        <span style={{ width: `${62 + ((row * 17) % 30)}%` }} />
      </span>
    </>
  );
}
